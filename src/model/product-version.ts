/** Stands on every change and every report; a test holds it equal to package.json. */
export const PRODUCT_VERSION = '0.2.0';
