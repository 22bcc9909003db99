import type { ClassesParams } from "#core/protocol/server/classes.ts";
import type { EditedPanel } from "./edited-panel.ts";

/** Requests to the language server; null if the document is not an annotation file. */
export interface ClassesServer {
	readonly classes: (params: ClassesParams) => Promise<readonly string[] | null>;
}

/** Makes the handler of the page's request `classes`. */
export function createClasses(
	{ place }: EditedPanel,
	server: ClassesServer,
): () => Promise<readonly string[]> {
	return async () => {
		const uri = place()?.uri.toString();
		return (uri === undefined ? undefined : await server.classes({ uri })) ?? [];
	};
}
