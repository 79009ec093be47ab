package club.parcours.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * What this node does once the caller's transaction has committed, and not if it rolls back: to forget what it had remembered.
 * Before that, whoever reads meanwhile would remember what was there. What must not be lost is a parcel.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AfterCommit {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    public void run(Runnable work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // its time has not come
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }
}
