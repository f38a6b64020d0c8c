import { useEffect, useState } from 'preact/hooks';
import { type SignedIn, signIn } from '../ask/session.ts';
import { frameWords } from '../words/en/frame.ts';
import { signInWords } from '../words/en/sign-in.ts';
import { ScreenTitle } from './screen.tsx';
import './sign-in.css';

/** Asks for the token in the place of the screen, whose address stays: after signing in it is shown. */
export function SignIn() {
  const [token, setToken] = useState('');
  const [fault, setFault] = useState<Exclude<SignedIn, 'SIGNED_IN'> | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    document.title = `${signInWords.title} · ${frameWords.product}`;
  }, []);
  const submit = async (): Promise<void> => {
    setSending(true);
    const outcome = await signIn(token.trim());
    setSending(false);
    if (outcome !== 'SIGNED_IN') setFault(outcome);
  };
  return (
    <form
      class="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ScreenTitle title={signInWords.title} />
      <p>{signInWords.intro}</p>
      {!isSecureContext && (
        <p class="notices" role="note">
          {signInWords.needsHttps}
        </p>
      )}
      <label>
        {signInWords.token}
        <input
          type="password"
          name="token"
          autocomplete="current-password"
          required
          value={token}
          aria-invalid={fault === 'WRONG_TOKEN'}
          aria-describedby="sign-in-fault"
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>
      <p id="sign-in-fault" role="alert" class="sign-in-fault">
        {fault === null ? '' : signInWords[fault]}
      </p>
      <button type="submit" class="button main" disabled={isSending}>
        {signInWords.signIn}
      </button>
      <p class="small quiet">{signInWords.kept}</p>
    </form>
  );
}
