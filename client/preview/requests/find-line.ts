/** A document, as far as needed to find lines. */
export interface Lines {
	readonly lineCount: number;
	readonly lineAt: (line: number) => { readonly text: string };
}

/** How many lines above and below are searched for a line that has moved. */
const REACH = 10_000;

/** The line (from 0) with this text nearest to its old position; `undefined` if none is near. */
export function findLine({ lineCount, lineAt }: Lines, text: string, near: number): number | undefined {
	for (let distance = 0; distance <= REACH; distance++) {
		const isThere = (line: number) => line >= 0 && line < lineCount && lineAt(line).text === text;
		const found = [near - distance, near + distance].find(isThere);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
