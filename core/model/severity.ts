/** How much a problem matters, the worst first. VS Code has a level of the same name for each. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The same for problems of a conversion, as reports and the command line spell it.
 * - `fatal`: nothing can be converted.
 * - `error`: an image, an object or a part of one does not reach training, either because it was left out or because
 *   training will drop it as it stands.
 * - `warning`: all reaches training, though changed or doubtful.
 * - `info`: good to know.
 */
export const PROBLEM_SEVERITIES = ["fatal", "error", "warning", "info"] as const;
export type ProblemSeverity = (typeof PROBLEM_SEVERITIES)[number];
