// A chunk that the server loads with the first request that needs it: converters and their libraries are large.
export { answerConvert } from "#server/conversion/answer-convert.ts";
export { answerDetectFormats } from "#server/conversion/answer-detect-formats.ts";
export { answerFindElement, answerGoToSource } from "#server/go-to-source/answer-go-to-source.ts";
export { answerMergeLines, answerSplitLines } from "#server/split-merge/answer-lines.ts";
