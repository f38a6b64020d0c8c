#!/usr/bin/env node
import { runProgram } from './program.ts';
import { standardStreams } from './standard-streams.ts';

process.exitCode = await runProgram(process.argv.slice(2), standardStreams(process));
