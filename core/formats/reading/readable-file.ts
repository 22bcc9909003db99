import type { OpenFile } from "#core/formats/converter.ts";

/** A file, or a part of it, cannot be read. The message is the reason, as a clause. */
export class UnreadableFile extends Error {}

/** The same file, but reading rejects with an `UnreadableFile`, which distinguishes a bad disk from a bug. */
export function readable(file: OpenFile): OpenFile {
	return {
		...file,
		read: async (position, into) => {
			try {
				return await file.read(position, into);
			} catch (error) {
				throw new UnreadableFile((error as Error).message);
			}
		},
	};
}
