/** The text of a worker's script in unit tests, which have no workers. */
export default "";
