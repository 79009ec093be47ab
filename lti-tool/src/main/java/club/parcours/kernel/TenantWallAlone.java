package club.parcours.kernel;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** {@link TenantWall} for transactions that stand alone: the binding of an interceptor names one kind of transaction. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class TenantWallAlone extends TenantWall {}
