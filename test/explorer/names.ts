/** A name of this machine that is none of those for which browsers trust HTTP. The shared browser finds it here. */
export const UNTRUSTED_NAME = 'aims.example';
