/**
 * The scheme of documents that show some lines of a conversion before it is done. Their path is one of a file that does
 * not exist, beside which the images are looked for.
 */
export const SAMPLE_SCHEME = "automl-images-sample";
