import { refreshed } from './recorded.ts';
import { createStore } from './store.ts';

/** Whether the server has asked for its token. */
export const signInStore = createStore(false);

export type SignedIn = 'SIGNED_IN' | 'WRONG_TOKEN' | 'TOO_OFTEN' | 'UNREACHABLE';

/** Gives the token for a cookie that no script can read. The page keeps the token nowhere. */
export async function signIn(token: string): Promise<SignedIn> {
  try {
    const { status } = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (status === 429) return 'TOO_OFTEN';
    if (status === 401 || status === 400) return 'WRONG_TOKEN';
    if (status !== 204) return 'UNREACHABLE';
  } catch {
    return 'UNREACHABLE';
  }
  signedInStore.set(true);
  signInStore.set(false);
  refreshed();
  return 'SIGNED_IN';
}

/** Whether the reader has signed in, so that the page offers to sign out. A page that was loaded again learns it from the server. */
export const signedInStore = createStore(false);

/** Ends the session, and forgets what was answered. False: the server could not be told, so the session goes on. */
export async function signOut(): Promise<boolean> {
  const response = await fetch('/session', { method: 'DELETE' }).catch(() => null);
  if (response?.ok !== true) return false;
  signedInStore.set(false);
  refreshed();
  signInStore.set(true);
  return true;
}
