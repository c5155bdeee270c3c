/** What the rows of each list of the API hold: the Worker's own types. */
import type { Coverage } from "../worker/query/coverage.ts";
import type { Check } from "../worker/record/check.ts";
import type { ClaimForm, ComparisonForm, EventForm, Observation, RivalryForm } from "../worker/record/form.ts";
import type {
  AreaRow,
  BreakRow,
  BulletinRow,
  ChangeRow,
  ClaimantRow,
  IndicatorRow,
  PlaceRow,
  PublisherRow,
  SourceRow,
  SubsetRow,
  UnitRow,
} from "../worker/record/schema.ts";

/** A claim of `/stats/{id}`, an event of `/events/{id}` and so on holds the fields of its row, and may hold more. */
export interface Rows {
  readonly "/stats": ClaimForm;
  readonly "/series": Observation;
  readonly "/compare": RivalryForm;
  readonly "/checks": Check;
  readonly "/coverage": Omit<Coverage, "id">;
  readonly "/comparisons": ComparisonForm;
  readonly "/events": EventForm;
  readonly "/indicators": IndicatorRow;
  readonly "/areas": AreaRow;
  readonly "/places": PlaceRow;
  readonly "/claimants": ClaimantRow;
  readonly "/publishers": PublisherRow;
  readonly "/units": UnitRow;
  readonly "/subsets": SubsetRow;
  readonly "/sources": Omit<SourceRow, "publisher"> & Pick<ClaimForm["source"], "publisher">;
  readonly "/breaks": Omit<BreakRow, "source"> & Pick<ClaimForm, "source">;
  readonly "/bulletins": Omit<BulletinRow, "source"> & Pick<ClaimForm, "source">;
  readonly "/changes": Omit<ChangeRow, "hash" | "version"> & { readonly data_version: string };
}
