import { lineEndAt, nextLineAt } from "#core/facts/clean-line/line-ends.ts";
import { MISS } from "#core/facts/clean-line/scanner.ts";
import type { Utf8 } from "#core/facts/clean-line/utf8.ts";
import type { TextLines } from "#core/jsonl/text-lines.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineChecker } from "./line-checker.ts";

/** The number of characters to encode at once: few enough to stay in the processor's cache until they are read. */
const PIECE = 32 * 1024;

/**
 * Checks all lines of a text and calls `found` for those with findings. It pauses after each piece of the text, so that
 * the consumer can do something else, or stop.
 */
export function* checkLines(
	checker: LineChecker,
	lines: TextLines,
	utf8: Utf8 | undefined,
	found: (line: number, findings: readonly Finding[]) => void,
): Generator<void> {
	for (let line = 0; line < lines.count; ) {
		const next = lines.afterSome(line, PIECE);
		if (utf8) {
			checkPiece(checker, lines, utf8, [line, next], found);
		} else {
			checkCarefully(checker, lines, line, found);
		}
		line = utf8 ? next : line + 1;
		yield;
	}
}

function checkPiece(
	checker: LineChecker,
	lines: TextLines,
	utf8: Utf8,
	[first, next]: readonly [number, number],
	found: (line: number, findings: readonly Finding[]) => void,
): void {
	const { bytes, length } = utf8.encode(lines.between(first, next));
	checker.open(bytes);
	let at = 0;
	for (let line = first; line < next; line++) {
		let end = checker.checkClean(line, at);
		if (end === MISS) {
			end = lineEndAt(bytes, at);
			checkCarefully(checker, lines, line, found);
		}
		at = nextLineAt(bytes, end, length);
	}
}

function checkCarefully(
	checker: LineChecker,
	lines: TextLines,
	line: number,
	found: (line: number, findings: readonly Finding[]) => void,
): void {
	const findings = checker.checkCarefully(line, lines.textOf(line));
	if (findings.length > 0) {
		found(line, findings);
	}
}
