import { expect, it } from 'vitest';
import { askFirstQuestion } from '../../src/server/first-question.ts';
import { servicesToServe } from './world.ts';

it('the first question of a server is answered, although it is asked on behalf of nobody', async () => {
  expect(await askFirstQuestion(servicesToServe())).toBe(200);
});
