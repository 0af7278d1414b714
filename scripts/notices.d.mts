/** How the comment with the licences begins, behind the code. */
export const NOTICES_BEGIN: string;
