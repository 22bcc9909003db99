/** The answer would be about a document that has changed meanwhile, or nobody waits for it anymore. */
export class Outdated extends Error {
	/** LSP's code for it, `ContentModified`. */
	readonly code = -32801;

	constructor(message = "the document changed") {
		super(message);
	}
}
