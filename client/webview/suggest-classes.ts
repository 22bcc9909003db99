/** More would be no help. */
const MOST = 50;

/** The classes that complete what was typed, whatever the case: those that begin with it first, each group in the order given. Those already chosen are left out. */
export function suggestClasses(
	classes: readonly string[],
	typed: string,
	chosen: readonly string[],
): string[] {
	const wanted = typed.trim().toLowerCase();
	const open = classes.filter((name) => name !== "" && !chosen.includes(name));
	const begins = (name: string) => name.toLowerCase().startsWith(wanted);
	const inside = (name: string) => !begins(name) && name.toLowerCase().includes(wanted);
	return [...open.filter(begins), ...open.filter(inside)].slice(0, MOST);
}
