module.exports = require("../../../azure/dist/main/628.index.js")
