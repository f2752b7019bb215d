/** Says which case a form is about, so that it does nothing to another one that came in its place. */
export function CaseField({ caseId }: { readonly caseId: string }) {
  return <input type="hidden" name="case" value={caseId} />;
}
