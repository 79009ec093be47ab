package club.parcours.kernel;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate make the proxy class of an entity when the first proxy of it is asked for. By itself it makes one for
 * every entity at start, and rooms point at each other by plain ids, so that hardly any is ever used.
 */
public class ProxiesWhenNeeded implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addInitiator(new Initiator());
    }

    private static final class Initiator implements StandardServiceInitiator<ProxyFactoryFactory> {
        @Override
        public Class<ProxyFactoryFactory> getServiceInitiated() {
            return ProxyFactoryFactory.class;
        }

        @Override
        public ProxyFactoryFactory initiateService(Map<String, Object> settings, ServiceRegistryImplementor services) {
            return new Factories(services.requireService(BytecodeProvider.class).getProxyFactoryFactory());
        }
    }

    private record Factories(ProxyFactoryFactory eager) implements ProxyFactoryFactory {
        @Override
        public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
            return new WhenNeeded(eager.buildProxyFactory(sessions));
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface says it
        public BasicProxyFactory buildBasicProxyFactory(Class superClassOrInterface) {
            return eager.buildBasicProxyFactory(superClassOrInterface);
        }
    }

    private static final class WhenNeeded implements ProxyFactory {
        private final ProxyFactory proxies;
        private @Nullable Runnable preparation;

        WhenNeeded(ProxyFactory proxies) {
            this.proxies = proxies;
        }

        @Override
        public synchronized void postInstantiate(String entity, Class<?> type, Set<Class<?>> interfaces,
                @Nullable Method getId, @Nullable Method setId, @Nullable CompositeType componentId) {
            preparation = () -> proxies.postInstantiate(entity, type, interfaces, getId, setId, componentId);
        }

        @Override
        public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            prepare();
            return proxies.getProxy(id, session);
        }

        private synchronized void prepare() {
            if (preparation != null) {
                preparation.run();
                preparation = null;
            }
        }
    }
}
