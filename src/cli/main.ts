#!/usr/bin/env node
import { endProcess } from './end-process.ts';
import { runProgram } from './program.ts';
import { standardStreams } from './standard-streams.ts';

// Libraries check less, and answer faster, where nobody develops them.
process.env.NODE_ENV ??= 'production';
endProcess(process, await runProgram(process.argv.slice(2), standardStreams(process)));
