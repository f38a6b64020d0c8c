/** The column of a table that names provisions or conditions of one framework, or of several. */
export interface ProvisionColumn {
  /** ` of FRAMEWORK` where there is one: the refs then do not repeat it. */
  readonly ofFramework: string;
  readonly header: string;
  readonly name: (framework: string, ref: string) => string;
}

/** @param frameworks slugs of the frameworks that were asked about */
export function provisionColumn(frameworks: readonly string[], header = 'Ref'): ProvisionColumn {
  const [only, ...others] = frameworks;
  return only !== undefined && others.length === 0
    ? { ofFramework: ` of ${only}`, header, name: (_, ref) => ref }
    : { ofFramework: '', header, name: (framework, ref) => `${framework} ${ref}` };
}
