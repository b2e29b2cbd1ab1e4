module.exports = require("../../../azure/dist/main/136.index.js")
