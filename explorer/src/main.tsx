import './style/tokens.css';
import './style/base.css';
import 'virtual:made-styles.css';

import { render } from 'preact';
import { App } from './app.tsx';
import { restoreColours } from './frame/colours.ts';
import { restoreSlash } from './frame/search-keys.ts';
import { followAddress } from './lens/address.ts';

restoreColours();
restoreSlash();
followAddress();
const root = document.getElementById('page');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
