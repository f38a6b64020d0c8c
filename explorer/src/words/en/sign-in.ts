export const signInWords = {
  title: 'Sign in',
  intro: 'This server asks for a token. Whoever runs the server can give it to you.',
  needsHttps:
    'Browsers can sign in over HTTPS only, or on the machine of the server itself. This page came over HTTP: ask whoever runs the server for its address with https.',
  token: 'Token',
  signIn: 'Sign in',
  WRONG_TOKEN: 'This is not the token of the server.',
  TOO_OFTEN: 'There were too many wrong tokens. Wait a minute and try again.',
  UNREACHABLE: 'The server cannot be reached. Try again.',
  kept: 'The page keeps the token nowhere. The browser gets a cookie that ends after eight hours.',
} as const;
