# Built once, run as a user without rights. The tag names one version; pin its digest with
#   --build-arg NODE_IMAGE=node@sha256:…   (docs/operations.md#containers says how to find it)
ARG NODE_IMAGE=node:22.21.1-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src ./src
COPY explorer ./explorer
RUN npm run build && chmod 755 dist/src/cli/main.js && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="aims-crosswalk" org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# AIMS_SEED: nobody wants an invented organization among their own records.
ENV NODE_ENV=production AIMS_HOST=0.0.0.0 AIMS_PORT=4000 AIMS_DATA=/data AIMS_SEED=none
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY LICENSE NOTICE ./
COPY crosswalks ./crosswalks
RUN mkdir /data && chown node:node /data && chmod 700 /data && ln -s /app/dist/src/cli/main.js /usr/local/bin/aims-crosswalk
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.AIMS_PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/cli/main.js", "serve"]
