const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where the line that begins at `start` ends: at its line end, which has to be there. */
export function lineEndAt(bytes: Uint8Array, start: number): number {
	let end = start;
	while (bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) {
		end++;
	}
	return end;
}

/** Where the next line begins, behind a line end; `to` where there is none. */
export function nextLineAt(bytes: Uint8Array, lineEnd: number, to: number): number {
	const isPair = bytes[lineEnd] === CARRIAGE_RETURN && bytes[lineEnd + 1] === LINE_FEED;
	return Math.min(lineEnd + (isPair ? 2 : 1), to);
}
