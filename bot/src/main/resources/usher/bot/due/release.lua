-- Gives a partition's relay up, so that another node need not wait for the lease.
-- KEYS: relay    ARGV: node
if redis.call('HGET', KEYS[1], 'node') == ARGV[1] then redis.call('HSET', KEYS[1], 'until', 0) end
return {'released'}
