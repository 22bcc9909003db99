/** How severe a problem is, the worst first. VS Code has a level of the same name for each. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The same for problems of a conversion, as reports and the command line spell it.
 * - `fatal`: nothing can be converted.
 * - `error`: an image, an object, or a segment does not reach training, either because it was left out or because
 *   training will drop it as it is.
 * - `warning`: everything reaches training, but something was changed or is uncertain.
 * - `info`: good to know.
 */
export const PROBLEM_SEVERITIES = ["fatal", "error", "warning", "info"] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];
