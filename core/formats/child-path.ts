/** The path of an entry of a dataset's folder. */
export function childPath(folder: string, name: string): string {
	return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
