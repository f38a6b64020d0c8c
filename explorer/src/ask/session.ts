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

/** Whether this page has signed in, so that it can offer to sign out. A page that was loaded again learns it from the server. */
export const signedInStore = createStore(false);

export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' }).catch(() => null);
  signedInStore.set(false);
  refreshed();
  signInStore.set(true);
}
