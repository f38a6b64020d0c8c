/** What the page says when its own script fails. */
export const faultWords = {
  title: 'The page has failed',
  what: 'This screen cannot be shown: the script of the page has a fault.',
  advice:
    'Nothing that is recorded has changed. Load the page again. If it fails again, go to the start page, and tell whoever runs the server the address and the cause.',
  cause: 'Cause',
  reload: 'Load the page again',
  toStart: 'Go to the start page',
} as const;
