module.exports = require("../../../aws/dist/main/893.index.js")
