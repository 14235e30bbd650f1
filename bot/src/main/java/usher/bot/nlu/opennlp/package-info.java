/** What OpenNLP does for hearing, each of its tools behind one class that settles whether threads may share it. */
@NullMarked
package usher.bot.nlu.opennlp;

import org.jspecify.annotations.NullMarked;
