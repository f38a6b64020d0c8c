export const signInWords = {
  title: 'Sign in',
  intro: 'This server asks for a token. Whoever runs the server can give it to you.',
  token: 'Token',
  signIn: 'Sign in',
  WRONG_TOKEN: 'This is not the token of the server.',
  TOO_OFTEN: 'There were too many wrong tokens. Wait a minute and try again.',
  UNREACHABLE: 'The server cannot be reached. Try again.',
  kept: 'The page keeps the token nowhere. The browser gets a cookie that ends after eight hours.',
} as const;
