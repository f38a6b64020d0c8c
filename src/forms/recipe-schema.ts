import { z } from 'zod';
import { recipeFormat } from './recipe-format.ts';

/** What the JSON Schema of recipes is named after; a recipe itself may have any name. */
export const FORM_RECIPE = 'form-recipe.yaml';

/** The JSON Schema of a recipe, for editors that check while one types. */
export function recipeSchema(): unknown {
  return z.toJSONSchema(recipeFormat, { io: 'input' });
}
