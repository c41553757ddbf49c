/**
 * A bank that knows its customer by one consent, for as long as the customer lets it: {@link
 * id.tanda.examples.bank.Bank} plays it and checks every expectation itself.
 */
@NullMarked
package id.tanda.examples.bank;

import org.jspecify.annotations.NullMarked;
