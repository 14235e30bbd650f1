-- Counts one up; the count lives from its first.
-- KEYS 1 count   ARGV 1 milliseconds
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {count}
