/** The actions of the review's buttons and keys. */
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
