import type { AccountGroup } from '../../../accounts/contract/account-figures.query.js';
import { worksFor } from '../../domain/operator.js';
import { protectedShares, type ShownShare } from '../protection/protected-shares.js';
import { countCell, shareCell } from './cells.js';
import type { FigureRow, FigureTable } from './figure-table.js';
import type { View } from './view.js';

/** How many accounts of a kind are linked, faculty by faculty; what is hidden does not depend on who looks. */
export function linkedTable(view: View, all: readonly AccountGroup[], kind: AccountGroup['kind']): FigureTable {
  const { t, operator } = view;
  const groups = all.filter((group) => group.kind === kind);
  const shown = protectedShares(groups.map(({ accounts, among }) => ({ people: accounts, did: among })));
  const rows = groups.flatMap(({ faculty }, at): readonly FigureRow[] => {
    const share = shown.groups[at];
    return share && worksFor(operator, faculty) ? [rowOf(view, faculty ?? t('no_faculty'), share)] : [];
  });
  const name = `linked-${kind}` as const;
  return {
    name,
    caption: t(`table.${name}.caption`),
    hint: t(`table.${name}.hint`),
    head: [t('faculty'), t('accounts'), t('linked'), t('share')],
    // A whole would be one of the faculties that the operator does not see.
    rows: operator.faculties ? rows : [...rows, rowOf(view, t('all'), shown.whole)],
  };
}

function rowOf(view: View, name: string, { people, did }: ShownShare): FigureRow {
  return { name, cells: [countCell(view, people), countCell(view, did), shareCell(view, did, people)] };
}
