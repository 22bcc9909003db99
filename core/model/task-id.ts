/** The four training tasks, by the names that the command line, the settings, and reports use. */
export const TASK_IDS = ["multiclass", "multilabel", "object-detection", "instance-segmentation"] as const;
export type TaskId = (typeof TASK_IDS)[number];
