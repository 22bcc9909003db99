import type { ClassesParams } from "#core/protocol/server/classes.ts";
import type { EditedPanel } from "./edited-panel.ts";

/** What is asked of the language server; null where the document is no annotation file. */
export interface ClassesServer {
	readonly classes: (params: ClassesParams) => Promise<readonly string[] | null>;
}

/** Makes the page's question `classes`. */
export function createClasses(
	{ place }: EditedPanel,
	server: ClassesServer,
): () => Promise<readonly string[]> {
	return async () => {
		const uri = place()?.uri.toString();
		return (uri === undefined ? undefined : await server.classes({ uri })) ?? [];
	};
}
