/** What the review pane's buttons and keys do. */
import type { ReviewScope } from "../../app/services";
import type { Grade } from "../../core/study/log-record";

export interface ReviewActions {
  readonly chooseScope: (scope: ReviewScope) => void;
  readonly answer: () => void;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  readonly suspend: () => void;
  readonly bury: () => void;
  readonly edit: () => void;
}
