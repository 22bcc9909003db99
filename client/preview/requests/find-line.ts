/** A document, as far as its lines are looked for. */
export interface Lines {
	readonly lineCount: number;
	readonly lineAt: (line: number) => { readonly text: string };
}

/** So far above and below a line that has moved is looked for. */
const REACH = 10_000;

/** The line (from 0) with this text that is nearest to where it was; `undefined` where none is near. */
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
