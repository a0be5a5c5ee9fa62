-- Sends the requests of a file that "Csml.Benchmarks requests" wrote, in their order; its remarks describe the file.
-- Usage: wrk -t1 … -s webhooks.lua http://127.0.0.1:5000 -- <file>

local file, firstLength, secondLength, open, calls
local begun, isSecondNext, usedUp = 0, false, false
local runner

function setup(thread)
  runner = thread
end

function init(arguments)
  file = assert(io.open(arguments[1], 'rb'))
  firstLength, secondLength, open, calls = file:read('*n', '*n', '*n', '*n')
  file:read('*l')
end

function request()
  if isSecondNext then
    isSecondNext = false
    return file:read(secondLength)
  end
  if begun == calls then
    -- Nothing new is left: the figures of this run do not count.
    usedUp = true
    begun = 0
    file:seek('set', 0)
    file:read('*l')
  end
  begun = begun + 1
  isSecondNext = begun >= open and begun < calls
  return file:read(firstLength)
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('result %.1f %.1f %.3f %.3f %d %s\n',
    summary.requests / (summary.duration / 1e6),
    summary.bytes / summary.requests,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    failed,
    runner:get('usedUp') and 'used-up' or 'ok'))
end
