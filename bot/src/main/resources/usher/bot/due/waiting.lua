-- What was put aside for a lane: the number of tries, then key and content of each delivery.
-- KEYS: parked    ARGV: lane
local lines = redis.call('HGET', KEYS[1], ARGV[1])
if not lines then return {0} end
local answer = {}
for line in lines:gmatch('[^\n]+') do
  if #answer == 0 then
    answer[1] = tonumber(line)
  else
    answer[#answer + 1] = cjson.decode(line)
  end
end
return answer
