/**
 * The scheme of documents with sample lines of a conversion that has not been written yet. Their path is that of a file
 * that does not exist, next to which the images are searched for.
 */
export const SAMPLE_SCHEME = "automl-images-sample";
