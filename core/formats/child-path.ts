/** The path of something in a folder of a dataset. */
export function childPath(folder: string, name: string): string {
	return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
