/** A small house that breaks every rule of the real one, so that each rule is seen to fail (RulesTest). */
package club.breach;
