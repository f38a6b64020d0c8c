import { DEFECT_WORDS } from '../../../../src/model/glossary/applicability-words.ts';
import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { Facet } from '../../controls/facet.tsx';
import { Filters } from '../../controls/filters.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { countInUse } from '../../lens/asked-filter.ts';
import { changeFilters } from '../../lens/change-route.ts';
import type { Route } from '../../lens/route.ts';
import { soaWords as words } from '../../words/en/soa.ts';
import { wordOf } from '../../words/word-of.ts';
import type { SoaControlFragment } from './soa.graphql.ts';
import {
  APPLICABILITIES,
  applicabilityOf,
  DEFECTS,
  filterControls,
  type ShownControls,
} from './soa-filter.ts';

interface Props {
  readonly route: Route;
  readonly shown: ShownControls;
  readonly controls: readonly SoaControlFragment[];
}

/** What can be filtered by. Each choice has the number of controls that it shows under the other filters. */
export function SoaFilters({ route, shown, controls }: Props) {
  const byLack = filterControls(controls, { ...shown, lacks: [] });
  const byDecision = filterControls(controls, { ...shown, applies: [] });
  const byStatus = filterControls(controls, { ...shown, statuses: [] });
  const change = (name: string, values: readonly string[]): void =>
    changeFilters(route, { [name]: values, page: null });
  return (
    <Filters inUse={countInUse({ ...shown })}>
      <TextFilter
        label={words.find}
        text={shown.text}
        change={(text) => changeFilters(route, { text, page: null }, { replace: true })}
      />
      <Facet
        title={words.heads.lacks}
        offered={counted(
          DEFECTS.map((defect) => ({
            value: defect,
            label: wordOf(defect),
            remark: DEFECT_WORDS.words[defect].meaning,
          })),
          (defect) => byLack.filter(({ defects }) => defects.includes(defect)).length,
          shown.lacks,
        )}
        chosen={shown.lacks}
        choose={(lacks) => change('lacks', lacks)}
      />
      <Facet
        title={words.appliesTitle}
        offered={counted(
          APPLICABILITIES.map((value) => ({ value, label: words.applies[value] })),
          (value) => byDecision.filter((control) => applicabilityOf(control) === value).length,
          shown.applies,
        )}
        chosen={shown.applies}
        choose={(applies) => change('applies', applies)}
      />
      <Facet
        title={words.status}
        offered={counted(
          STATUSES_SHOWN.map((value) => ({ value, label: wordOf(value) })),
          (value) => byStatus.filter(({ status }) => status === value).length,
          shown.statuses,
        )}
        chosen={shown.statuses}
        choose={(statuses) => change('status', statuses)}
      />
    </Filters>
  );
}

/** The choices that show a control, and those that are chosen. */
function counted<Value extends string, Offered extends { readonly value: Value }>(
  offered: readonly Offered[],
  countOf: (value: Value) => number,
  chosen: readonly Value[],
): readonly (Offered & { readonly count: number })[] {
  return offered.flatMap((each) => {
    const count = countOf(each.value);
    return count > 0 || chosen.includes(each.value) ? [{ ...each, count }] : [];
  });
}
